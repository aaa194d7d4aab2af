package stackrun.run;

/** The address of one AWS service, and the region and credentials of its clients. */
public record ServiceEndpoint(String endpoint, String region, String accessKeyId, String secretAccessKey) {}
