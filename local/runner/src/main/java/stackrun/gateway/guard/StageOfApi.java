package stackrun.gateway.guard;

public record StageOfApi(String apiId, String stage) {}
