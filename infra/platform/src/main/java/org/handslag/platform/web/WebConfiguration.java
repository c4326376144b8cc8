package org.handslag.platform.web;

import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring MVC as every service uses it. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    static {
        // Tomcat would log headers and request lines that it cannot read, as they were sent.
        System.setProperty("org.apache.juli.logging.UserDataHelper.CONFIG", "NONE");
    }

    private final CallInterceptor calls;
    private final AccessDecider access;
    private final Recording recording;
    private final Clock clock;

    WebConfiguration(
            CallInterceptor calls, AccessDecider access, Recording recording, Clock clock) {
        this.calls = calls;
        this.access = access;
        this.recording = recording;
        this.clock = clock;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Call.class, Paging.class, Stream.class);
        SpringDocUtils.getConfig().replaceWithClass(PrivateText.class, String.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(calls);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments(access, recording, clock));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new SeenConverter(Json.strict()));
    }

    /**
     * What Tomcat itself refuses (a malformed request line, say) is a problem too, and says nothing
     * of the server.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
        return tomcat ->
                tomcat.addContextCustomizers(
                        context -> {
                            if (context.getParent() instanceof StandardHost host) {
                                host.setErrorReportValveClass(PlainErrorValve.class.getName());
                            }
                        });
    }
}
