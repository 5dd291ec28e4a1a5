package atrium.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A provider of OpenID Connect that says of its people what a test wants, truly signed or not. */
public final class OpenIdServer implements AutoCloseable {

    /** As what Atrium is registered here. */
    public static final String CLIENT = "atrium at work";

    static final String SECRET = "a secret of thirty-two characters!";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreignKey;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();

    private volatile Said atTheDoor = Said.of("nobody");
    private volatile String origin = "";

    private record Asked(Map<String, String> question, Said said) {}

    /** How an answer is signed. */
    public enum Signature {
        OURS,
        /** With a key that is not published. */
        FOREIGN,
        /** With the secret that both know. */
        SHARED,
        NONE
    }

    /** What the server says of somebody. */
    public record Said(String subject, Signature signature, UnaryOperator<JWTClaimsSet.Builder> further) {

        /** Who it is, truly signed. */
        public static Said of(String subject) {
            return new Said(subject, Signature.OURS, claims -> claims);
        }

        /** And what else. */
        public Said with(String claim, Object value) {
            return new Said(subject, signature, claims -> further.apply(claims).claim(claim, value));
        }

        Said signed(Signature other) {
            return new Said(subject, other, further);
        }
    }

    /** Starts one at a free port of this machine. */
    public OpenIdServer() {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("published").generate();
            this.foreignKey = new RSAKeyGenerator(2048).keyID("published").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/ask", this::ask);
        server.start();
    }

    /** Its address, which names it. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Where a browser is sent back to, path and query, after this person signed in here. */
    public String back(String question, Said said) {
        Map<String, String> asked = parameters(URI.create(question).getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked, said));
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    /** Signs whoever comes in as this person, and sends them back to Atrium at this address. */
    public void expect(Said said, String origin) {
        this.atTheDoor = said;
        this.origin = origin;
    }

    private void ask(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .set("Location", origin + back(exchange.getRequestURI().toString(), atTheDoor));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/ask", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> sent = parameters(form);
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        boolean right = asked != null
                && isClient(exchange)
                && sent.get("redirect_uri").equals(asked.question().get("redirect_uri"))
                && "S256".equals(asked.question().get("code_challenge_method"))
                && hash(sent.get("code_verifier")).equals(asked.question().get("code_challenge"));
        if (right) {
            send(exchange, 200, """
                    {"access_token": "any", "token_type": "Bearer", "id_token": "%s"}""".formatted(signed(asked)));
        } else {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private static boolean isClient(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String sent =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        String decoded = Arrays.stream(sent.split(":"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(":"));
        return decoded.equals(CLIENT + ":" + SECRET);
    }

    private String signed(Asked asked) {
        Instant now = Instant.now();
        JWTClaimsSet claims = asked.said()
                .further()
                .apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(asked.said().subject())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("nonce", asked.question().get("nonce")))
                .build();
        try {
            return switch (asked.said().signature()) {
                case OURS -> signed(claims, key);
                case FOREIGN -> signed(claims, foreignKey);
                case SHARED -> {
                    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(SECRET));
                    yield token.serialize();
                }
                case NONE -> new PlainJWT(claims).serialize();
            };
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static String hash(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
