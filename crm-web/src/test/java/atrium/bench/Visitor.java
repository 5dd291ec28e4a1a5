package atrium.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: one session of one person. */
final class Visitor {

    private final Installation atrium;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Visitor(Installation atrium) {
        this.atrium = atrium;
    }

    /** Signs in as one of the demo people, by the button with that name. */
    static Visitor as(String person, Installation atrium) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(atrium);
        String page = visitor.page("/sign-in");
        String form = page.substring(0, page.indexOf(person));
        String id = form.substring(form.lastIndexOf("name=\"person\""));
        visitor.post(
                "/sign-in/demo",
                "person=" + first(id, "value=\"([^\"]+)\"") + "&_csrf=" + encoded(token(page)),
                "application/x-www-form-urlencoded");
        return visitor;
    }

    /** The text of a page. */
    String page(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(atrium.address(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Asks as a browser does, compressed, and reads all of the answer. */
    void get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(atrium.address(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    /** Sends a body; where it leads to. */
    URI post(String path, String body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(atrium.address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new IOException(path + " answered " + answer.statusCode() + " " + answer.body()));
    }

    static String token(String page) {
        return first(page, "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern);
        }
        return matcher.group(1);
    }
}
