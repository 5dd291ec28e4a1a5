package atrium.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A simple browser: keeps cookies, sends forms with the token of the last page, and doesn't follow redirects. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;
    private String token = "";

    /** A browser that has never been anywhere. */
    public Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Opens a page; headers are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form; fields are names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        String body = Stream.concat(Stream.of("_csrf=" + encode(token)), pairs(fields))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file in a form; its name goes as it is, fields are names and values in turn. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, String... fields) {
        String limit = "----browser" + content.length;
        StringBuilder head = new StringBuilder();
        String[] all =
                Stream.concat(Stream.of("_csrf", token), Arrays.stream(fields)).toArray(String[]::new);
        for (int i = 0; i < all.length; i += 2) {
            head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(limit, all[i], all[i + 1]));
        }
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(limit, fileName))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + limit)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + limit + "--\r\n"))));
    }

    /** Signs in with a password. */
    public HttpResponse<String> signIn(String email, String password) {
        get("/sign-in");
        return post("/sign-in", "email", email, "password", password);
    }

    /** Value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Makes the browser send this cookie from now on. */
    public void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(origin), cookie);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html");
        IntStream.range(0, headers.length / 2).forEach(i -> request.setHeader(headers[2 * i], headers[2 * i + 1]));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Stream<String> pairs(String[] fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encode(fields[2 * i]) + "=" + encode(fields[2 * i + 1]));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where an answer leads, as a path. */
    public static String leadsTo(HttpResponse<String> response) {
        return response.headers().firstValue("Location").map(Browser::path).orElse("");
    }

    private static String path(String location) {
        URI uri = URI.create(location);
        return Stream.of(Arrays.asList(uri.getRawPath(), uri.getRawQuery()).toArray(String[]::new))
                .filter(part -> part != null)
                .collect(Collectors.joining("?"));
    }
}
