package org.handslag.benchmark.gateway;

import org.handslag.gateway.GatewayApplication;
import org.handslag.platform.ServiceApplication;
import org.handslag.servers.ChildProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform's gateway, with all of its checks. */
final class OurGateway {
    private OurGateway() {}

    /**
     * Runs until its parent ends.
     *
     * @param args Spring's
     */
    public static void main(String[] args) {
        SpringApplication gateway =
                ServiceApplication.of(GatewayApplication.class, GatewayApplication.NAME);
        gateway.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = gateway.run(args);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        ChildProcess.serve(port, context::close, new String[] {ChildProcess.WITH_PARENT});
    }
}
