package atrium.web.barriers;

import atrium.web.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Follows all links of one person without a browser, and tells the pages apart by what they are made of. */
final class Crawl {

    private static final int EACH_SHAPE = 2;
    private static final int MOST_OF_A_SHAPE = 4;
    private static final Pattern TAG = Pattern.compile("<([a-z][\\w-]*)((?:\\s+[^\\s=>\"/]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>\"/]+)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");
    private static final Pattern HUE = Pattern.compile("hue-\\d+");
    private static final Pattern BY_ITSELF = Pattern.compile("\\b(load|revealed)\\b");

    private final Browser browser;
    private final Set<String> kinds;
    private final Set<String> states;
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> dull = new HashSet<>();
    private final List<Visited> pages = new ArrayList<>();

    private Crawl(Browser browser, Set<String> kinds, Set<String> states) {
        this.browser = browser;
        this.kinds = kinds;
        this.states = states;
    }

    /**
     * A page that was there.
     *
     * @param path where it is, whatever the record
     * @param isNew whether it is made of something that no page before was made of
     */
    record Visited(String address, String path, boolean isNew) {}

    /**
     * All pages that can be reached from some addresses: a few of each shape, and some more where they differ.
     *
     * @param kinds what pages before were made of, elements with what decides about their look and their meaning; more are added
     * @param states shapes of pages in a state that an address asks for and that somebody visited before; more are added
     */
    static List<Visited> from(Browser browser, List<String> addresses, Set<String> kinds, Set<String> states) {
        Crawl crawl = new Crawl(browser, kinds, states);
        addresses.forEach(crawl::meet);
        while (!crawl.ahead.isEmpty()) {
            crawl.visit(crawl.ahead.remove());
        }
        return crawl.pages;
    }

    private void visit(String address) {
        String shape = shape(address);
        if (visits.merge(shape, 1, Integer::sum) > (dull.contains(shape) ? EACH_SHAPE : MOST_OF_A_SHAPE)) {
            return;
        }
        HttpResponse<String> answer = browser.get(address);
        String leads = Browser.leadsTo(answer);
        if (!leads.isEmpty()) {
            meet(leads);
            return;
        }
        if (answer.body().contains("<html")) {
            Set<String> madeOf = new HashSet<>();
            read(answer.body(), madeOf);
            boolean isNew = kinds.addAll(madeOf);
            if (!isNew) {
                dull.add(shape);
            }
            pages.add(new Visited(address, path(address), isNew));
        }
    }

    private void read(String html, Set<String> madeOf) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            Map<String, String> attributes = attributes(tags.group(2));
            madeOf.add(kind(tags.group(1), attributes));
            if ("a".equals(tags.group(1))) {
                meet(attributes.getOrDefault("href", ""));
            }
            String part = attributes.getOrDefault("hx-get", "");
            if (BY_ITSELF.matcher(attributes.getOrDefault("hx-trigger", "")).find() && known.add(part)) {
                read(browser.get(part, "HX-Request", "true").body(), madeOf);
            }
        }
    }

    private void meet(String link) {
        String address = link.replaceFirst("#.*", "");
        if (address.startsWith("/") && known.add(address) && (!address.contains("?") || states.add(shape(address)))) {
            ahead.add(address);
        }
    }

    // An address that says more than one thing about a list is made of the same as those that say one of them each.
    private static String shape(String address) {
        List<String> parts = parts(address).toList();
        return path(address) + "?" + (parts.size() > 1 ? "&" : String.join("", parts));
    }

    private static String path(String address) {
        return ID.matcher(address.replaceFirst("\\?.*", "")).replaceAll("{id}");
    }

    private static Stream<String> parts(String address) {
        int query = address.indexOf('?');
        return query < 0
                ? Stream.of()
                : Stream.of(address.substring(query + 1).split("&"))
                        .map(part -> part.replaceFirst("=.*", ""))
                        .sorted();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher found = ATTRIBUTE.matcher(text);
        while (found.find()) {
            attributes.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
        }
        return attributes;
    }

    private static String kind(String tag, Map<String, String> attributes) {
        Set<String> looks = new LinkedHashSet<>();
        for (String look : attributes.getOrDefault("class", "").split("\\s+")) {
            looks.add(HUE.matcher(look).replaceAll("hue"));
        }
        return tag + looks + attributes.getOrDefault("type", "") + attributes.getOrDefault("role", "");
    }
}
