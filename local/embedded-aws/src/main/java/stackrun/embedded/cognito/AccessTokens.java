package stackrun.embedded.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Checks the access tokens of people that are presented to the pool itself. */
final class AccessTokens {

    /** What a token turns out to be. */
    sealed interface Check {
        record Valid(Account account, List<String> scopes) implements Check {}

        record Expired() implements Check {}

        record Revoked() implements Check {}

        record Invalid() implements Check {}
    }

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Accounts accounts;
    private final Grants grants;

    AccessTokens(String issuer, SigningKeys keys, Accounts accounts, Grants grants, InstantSource clock) {
        this.accounts = accounts;
        this.grants = grants;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, (selector, context) -> selector.select(keys.published())));
        processor.setJWTClaimsSetVerifier(new Claims(issuer, clock));
    }

    Check check(String token) {
        try {
            return check(processor.process(token, null));
        } catch (ExpiredJWTException e) {
            return new Check.Expired();
        } catch (BadJOSEException | JOSEException | ParseException e) {
            return new Check.Invalid();
        }
    }

    private Check check(JWTClaimsSet claims) throws ParseException {
        var grant = grants.ofOrigin(claims.getStringClaim("origin_jti"));
        if (grant.isEmpty() || grant.get().revoked()) {
            return new Check.Revoked();
        }
        var scopes = Scopes.named(claims.getStringClaim("scope"));
        return accounts.withSub(grant.get().sub())
                .filter(Account::enabled)
                .<Check>map(account -> new Check.Valid(account, scopes))
                .orElseGet(Check.Revoked::new);
    }

    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final InstantSource clock;

        Claims(String issuer, InstantSource clock) {
            super(
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("token_use", "access")
                            .build(),
                    Set.of("sub", "exp", "origin_jti"));
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
