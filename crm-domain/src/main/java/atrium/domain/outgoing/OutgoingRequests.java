package atrium.domain.outgoing;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;

/**
 * Sends requests to addresses that somebody else named. The address is looked at when it is given ({@link #check}) and again
 * at the moment of connecting, by the very network address to which the connection goes; so neither a name that points inside,
 * nor one that begins to, nor a redirect leads to a machine of our own network. Nothing is followed, no cookie is kept, no proxy
 * is asked, and of the answer only its status and when to come back are read.
 */
@Component
public class OutgoingRequests implements DisposableBean {

    // A number can be written in ways of which each program makes another address; push services have names.
    private static final Pattern NAME = Pattern.compile("(?:[^\\[\\]:.]+\\.)*\\p{Alpha}[\\p{Alnum}-]*\\.?");

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;
    private static final int AT_ONCE = 16;
    private static final InetAddressFilter EXTERNAL = InetAddressFilter.externalAddresses();

    private final boolean internal;
    private final CloseableHttpClient client;

    public OutgoingRequests(OutgoingSettings settings) {
        this.internal = settings.internal();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guard())
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .setSocketTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                        .setResponseTimeout(Timeout.ofSeconds(ANSWER_SECONDS))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Atrium")
                .build();
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param retryAfter seconds after which the other side wants to be asked again; 0 when it didn't say
     */
    public record Answer(int status, long retryAfter) {}

    /**
     * The address, if requests may go there as far as it tells by itself: https to the usual port of a named host, nothing else
     * in it.
     *
     * @throws AddressRefused otherwise
     */
    public URI check(String address) {
        URI uri = parsed(address);
        String host = uri.getHost();
        boolean plain = host != null && !host.isEmpty() && uri.getUserInfo() == null && uri.getFragment() == null;
        boolean outside = "https".equals(uri.getScheme())
                && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                && host != null
                && NAME.matcher(host).matches();
        boolean inside = internal && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        if (!plain || !(outside || inside)) {
            throw new AddressRefused();
        }
        return uri;
    }

    private static URI parsed(String address) {
        if (address.length() > LONGEST) {
            throw new AddressRefused();
        }
        try {
            return new URI(address).parseServerAuthority();
        } catch (URISyntaxException none) {
            throw new AddressRefused();
        }
    }

    /**
     * Sends a body.
     *
     * @throws AddressRefused when the address may not be asked
     * @throws IOException when there is no answer in time
     */
    public Answer post(String address, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost request = new HttpPost(check(address));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        try {
            return client.execute(request, answer -> {
                Header later = answer.getFirstHeader("Retry-After");
                return new Answer(answer.getCode(), later == null ? 0 : seconds(later.getValue()));
            });
        } catch (RefusedHost refused) {
            throw new AddressRefused();
        }
    }

    private static long seconds(String text) {
        return text.matches("\\d{1,6}") ? Long.parseLong(text) : 0;
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    private static final class RefusedHost extends UnknownHostException {}

    // It is asked for whatever stands in the address, numbers too, and what it answers is what the connection goes to.
    private final class Guard implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (InetAddress address : found) {
                if (!internal && (!EXTERNAL.matches(address) || isOldForm(address))) {
                    throw new RefusedHost();
                }
            }
            return found;
        }

        // The network address of the fourth version within one of the sixth, as it was once written (::127.0.0.1).
        private static boolean isOldForm(InetAddress address) {
            return address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
