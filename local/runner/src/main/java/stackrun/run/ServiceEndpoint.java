package stackrun.run;

/** One service. */
public record ServiceEndpoint(String endpoint, String region, String accessKeyId, String secretAccessKey) {}
