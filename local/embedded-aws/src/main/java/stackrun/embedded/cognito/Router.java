package stackrun.embedded.cognito;

import stackrun.embedded.cognito.api.UserPoolsApi;
import stackrun.embedded.cognito.oauth.PoolEndpoints;
import stackrun.embedded.cognito.pool.Pools;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/** Routes requests: the root path is the JSON API, and other paths begin with the id of a pool. */
record Router(Pools pools, UserPoolsApi api) {

    HttpResponse answer(HttpRequest request) {
        var path = request.path();
        if (path.equals("/")) {
            return request.method().equals("POST") ? api.answer(request) : HttpResponse.empty(405);
        }
        var slash = path.indexOf('/', 1);
        var poolId = slash < 0 ? path.substring(1) : path.substring(1, slash);
        return pools.find(poolId)
                .map(pool -> new PoolEndpoints(pool).answer(slash < 0 ? "" : path.substring(slash), request))
                .orElseGet(() -> HttpResponse.empty(404));
    }
}
