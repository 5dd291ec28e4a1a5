package atrium.domain.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A push service and the browser behind it, which decrypts what it is sent by RFC 8291 and RFC 8188. */
final class FakePushService implements AutoCloseable {

    private static final int COORDINATE = 32;
    private static final int SALT = 16;

    private final HttpServer server;
    private final KeyPair keys;
    private final byte[] secret = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private volatile int status = 201;
    private volatile String retryAfter = "";

    FakePushService() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::take);
        server.start();
    }

    void answer(int withStatus, String after) {
        status = withStatus;
        retryAfter = after;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point((ECPublicKey) keys.getPublic()));
    }

    String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    int received() {
        return bodies.size();
    }

    String header(String name) {
        return headers.get(headers.size() - 1).get(name).get(0);
    }

    /** What the last one said. */
    String text() {
        try {
            return decrypted(ByteBuffer.wrap(bodies.get(bodies.size() - 1)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void take(HttpExchange exchange) {
        try (exchange) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            bodies.add(exchange.getRequestBody().readAllBytes());
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", origin() + "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String decrypted(ByteBuffer body) throws GeneralSecurityException {
        byte[] salt = read(body, SALT);
        body.getInt();
        byte[] theirs = read(body, body.get());
        byte[] cipherText = read(body, body.remaining());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(theirs), true);
        byte[] info = joined(
                "WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point((ECPublicKey) keys.getPublic()), theirs);
        byte[] material = expand(hmac(secret, agreement.generateSecret()), info, COORDINATE);
        byte[] pseudoRandom = hmac(salt, material);
        byte[] key = expand(pseudoRandom, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = expand(pseudoRandom, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(cipherText);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), ((ECPublicKey) keys.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        return joined(
                new byte[] {4},
                coordinate(key.getW().getAffineX()),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] read(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        List<Byte> all = new ArrayList<>();
        for (byte[] part : parts) {
            for (byte one : part) {
                all.add(one);
            }
        }
        byte[] bytes = new byte[all.size()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = all.get(at);
        }
        return bytes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
