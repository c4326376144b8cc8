package org.handslag.gateway.webhook.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who may be sent to. A name is looked up here and nowhere else, at every new connection, and what
 * was found and judged is what is connected to: a name that means something else a moment later
 * gains nothing.
 */
@Component
final class Receivers implements DnsResolver, DisposableBean {
    private static final int MAX_URL = 2_000;
    private static final int HTTPS = 443;
    private static final int LOWEST_OTHER_PORT = 1024;
    private static final int LOOKUPS_AT_ONCE = 64;
    private static final int PATIENCE_SECONDS = 5;

    private final Networks networks;
    private final List<String> allowed;
    private final Names names;

    /** Looking a name up holds its thread, whatever kind it is of: a few of their own. */
    private final ExecutorService lookups =
            new ThreadPoolExecutor(
                    0,
                    LOOKUPS_AT_ONCE,
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

    /** How a name is looked up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    @Autowired
    Receivers(WebhookSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    Receivers(WebhookSettings settings, Names names) {
        this.networks = new Networks(settings.refused());
        this.allowed = settings.allowed();
        this.names = names;
    }

    /**
     * What is wrong with an address, as a fault's code: {@code not-a-url}, {@code not-https},
     * {@code port-refused}, {@code host-unknown}, {@code host-refused}; empty where it may be sent
     * to.
     */
    Optional<String> fault(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of("not-a-url");
        }
        if (text.length() > MAX_URL
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || !List.of("https", "http").contains(scheme(url))) {
            return Optional.of("not-a-url");
        }
        if (isAllowed(url)) {
            return Optional.empty();
        }
        if (!scheme(url).equals("https")) {
            return Optional.of("not-https");
        }
        if (isAllowedHost(url.getHost())) {
            // There another port was meant.
            return Optional.of("host-refused");
        }
        int port = port(url);
        if (port != HTTPS && port < LOWEST_OTHER_PORT) {
            return Optional.of("port-refused");
        }
        try {
            resolve(url.getHost());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of("host-refused");
        } catch (UnknownHostException unknown) {
            return Optional.of("host-unknown");
        }
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return scheme(url).equals("https") ? HTTPS : 80;
    }

    private boolean isAllowed(URI url) {
        return allowed.contains(url.getHost() + ":" + port(url));
    }

    private boolean isAllowedHost(String host) {
        return allowed.stream().anyMatch(it -> it.startsWith(host + ":"));
    }

    /** The address is one that nobody may send to. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private Refused(String host) {
            super(host + " is not on the public internet");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookUp(bare(host));
        if (!isAllowedHost(host) && !Stream.of(found).allMatch(networks::isPublic)) {
            throw new Refused(host);
        }
        return found;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            Future<InetAddress[]> found = lookups.submit(() -> names.lookUp(host));
            return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void destroy() {
        lookups.shutdownNow();
    }
}
