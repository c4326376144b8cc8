package org.handslag.launcher.supervisor;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;

/** A process that answers 200 on all ports of its units, or fails as told. */
final class Pretender {

    private Pretender() {}

    public static void main(String[] args) throws Exception {
        DataFolder folder = new DataFolder(Path.of(args[0]));
        Plan plan = Plan.load(folder.plan()).orElseThrow();
        PlannedProcess process =
                plan.processes().stream()
                        .filter(each -> each.name().equals(args[1]))
                        .findFirst()
                        .orElseThrow();
        switch (args[2]) {
            case "explains" -> {
                Files.writeString(folder.log("mentor-service"), "before the end\n");
                Files.writeString(
                        folder.failure(process.name()), "mentor-service\nno such database\n");
                System.exit(1);
            }
            case "dies" -> {
                System.out.println("last words");
                System.exit(3);
            }
            default -> serve(plan, process);
        }
        new CountDownLatch(1).await();
    }

    private static void serve(Plan plan, PlannedProcess process) throws Exception {
        for (var unit : process.units()) {
            for (int port : plan.ports().byVariable(unit).values()) {
                HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                server.createContext(
                        "/",
                        exchange -> {
                            exchange.sendResponseHeaders(200, -1);
                            exchange.close();
                        });
                server.start();
            }
        }
    }
}
