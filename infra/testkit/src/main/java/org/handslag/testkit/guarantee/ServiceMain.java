package org.handslag.testkit.guarantee;

import java.util.Arrays;
import java.util.List;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.servers.ChildProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service as a process of its own, with traps. */
final class ServiceMain {
    private ServiceMain() {}

    /**
     * Runs until SIGTERM, the end of stdin, or a trap.
     *
     * @param args the {@link Build}, the service's name, the traps, then Spring's own
     */
    public static void main(String[] args) throws ClassNotFoundException {
        SpringApplication service = Build.parse(args[0], args[1]).spring();
        List<Trap> traps = Trap.parse(args[2]);
        service.setRegisterShutdownHook(false);
        service.addInitializers(
                context ->
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        "traps", Checkpoint.class, () -> Trap.checkpoint(traps)));
        ConfigurableApplicationContext context =
                service.run(Arrays.copyOfRange(args, 3, args.length));
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        ChildProcess.serve(port, context::close, new String[] {ChildProcess.WITH_PARENT});
    }
}
