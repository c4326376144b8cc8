package org.handslag.benchmark.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.handslag.servers.ChildProcess;

/** A service that does nothing but answer with a kilobyte of JSON: what is behind all gateways. */
final class TrivialService {
    /** What it answers. */
    static final byte[] ANSWER =
            ("{\"id\":\"01ARZ3NDEKTSV4RRFFQ69G5FAV\",\"text\":\"" + "x".repeat(960) + "\"}")
                    .getBytes(StandardCharsets.UTF_8);

    private TrivialService() {}

    /** Runs until its parent ends. */
    public static void main(String[] args) throws IOException, LifecycleException {
        Path folder = Files.createTempDirectory("handslag-trivial-service");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("service-"));
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "answer", new Answering());
        context.addServletMappingDecoded("/*", "answer");
        tomcat.start();
        ChildProcess.serve(
                connector.getLocalPort(), () -> {}, new String[] {ChildProcess.WITH_PARENT});
    }

    private static final class Answering extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("application/json");
            response.setContentLength(ANSWER.length);
            response.getOutputStream().write(ANSWER);
        }
    }
}
