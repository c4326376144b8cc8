package org.handslag.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * A JVM of an installation: starts its units at once, each on a thread, and closes them on SIGTERM.
 * If one fails, the process writes down which and why, and ends.
 */
public final class RunningProcess {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProcess.class);

    private final DataFolder folder;
    private final PlannedProcess process;
    private final Units units;
    private final Queue<RunningUnit> running = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean failed = new AtomicBoolean();

    private RunningProcess(DataFolder folder, Plan plan, PlannedProcess process) {
        this.folder = folder;
        this.process = process;
        this.units = new Units(plan, folder, System.getenv());
    }

    /**
     * Runs until SIGTERM.
     *
     * @param args the data folder, and the name of a process of the plan that is kept there
     */
    public static void main(String[] args) throws InterruptedException {
        DataFolder folder = new DataFolder(Path.of(args[0]));
        Plan plan = Plan.load(folder.plan()).orElseThrow();
        PlannedProcess process =
                plan.processes().stream()
                        .filter(each -> each.name().equals(args[1]))
                        .findFirst()
                        .orElseThrow();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        new RunningProcess(folder, plan, process).run();
        new CountDownLatch(1).await();
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close"));
        process.units().forEach(unit -> new Thread(() -> start(unit), unit.key()).start());
    }

    private void start(Unit unit) {
        CurrentUnit.enter(unit.key());
        try {
            running.add(new RunningUnit(unit, units.start(unit)));
            LOG.info("{} is up", unit.key());
        } catch (Throwable e) {
            LOG.error("{} did not start", unit.key(), e);
            giveUp(unit, e);
        }
    }

    /** One part less is no installation; the first failure is the one worth telling. */
    private void giveUp(Unit unit, Throwable reason) {
        if (failed.compareAndSet(false, true)) {
            Throwable root = reason;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            try {
                Files.writeString(
                        folder.failure(process.name()),
                        unit.key()
                                + "\n"
                                + root.getClass().getSimpleName()
                                + ": "
                                + root.getMessage()
                                + "\n");
            } catch (IOException e) {
                LOG.error("The reason could not be written down", e);
            }
            System.exit(1);
        }
    }

    private void close() {
        closeAll(running.stream().filter(each -> !Units.isEngine(each.unit())).toList());
        closeAll(running.stream().filter(each -> Units.isEngine(each.unit())).toList());
    }

    private static void closeAll(List<RunningUnit> all) {
        List<Thread> closing =
                all.stream()
                        .map(
                                each ->
                                        Thread.ofPlatform()
                                                .name("close-" + each.unit().key())
                                                .start(() -> close(each)))
                        .toList();
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(RunningUnit each) {
        CurrentUnit.enter(each.unit().key());
        try {
            each.close().close();
        } catch (Exception e) {
            LOG.warn("{} did not close cleanly", each.unit().key(), e);
        }
    }
}
