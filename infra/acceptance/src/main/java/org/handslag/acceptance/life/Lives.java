package org.handslag.acceptance.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.BusinessClock;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.stage.Agenda;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Ledger;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programmes lived side by side on one platform, week by week on its one clock: those of one owner
 * in one tenant, the others in tenants of their own.
 */
public final class Lives implements AutoCloseable {

    /**
     * How many programmes go through their week at once: most calls wait for another service to
     * have heard of the one before, so more of them than cores.
     */
    private static final int AT_ONCE = 8;

    private final Supplier<Front> fronts;
    private final BusinessClock clock;
    private final long seed;
    private final Path out;
    private final List<Life> lives = new ArrayList<>();
    private final AtomicLong order = new AtomicLong();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);

    /**
     * A blueprint that is to be lived.
     *
     * @param ofProduct whether the platform knows it by its key
     */
    public record Asked(JsonNode definition, boolean ofProduct) {}

    /** What is told on the way. */
    public interface Progress {
        /** The stories have come to this day, with so many calls accepted. */
        void at(LocalDate day, long calls);

        /** A line of its own. */
        void line(String text);
    }

    /**
     * Stories on a running platform.
     *
     * @param fronts makes a caller for each tenant: what one tenant has written no other can wait
     *     for
     * @param out gets a folder for each story, and the summary
     */
    public Lives(Supplier<Front> fronts, BusinessClock clock, long seed, Path out) {
        this.fronts = fronts;
        this.clock = clock;
        this.seed = seed;
        this.out = out;
    }

    /**
     * Lives all of them to their ends.
     *
     * @return the summary: figures by blueprint
     * @throws IOException where a file or the clock cannot be written
     */
    public Map<String, Object> live(List<Asked> asked, Progress progress)
            throws IOException, InterruptedException {
        found(asked, progress);
        LocalDate first = lives.stream().map(Life::opens).reduce(When::earlier).orElseThrow();
        LocalDate last = lives.stream().map(Life::ends).reduce(When::later).orElseThrow();
        for (LocalDate day = Chance.next(DayOfWeek.SUNDAY, first); ; day = day.plusWeeks(1)) {
            LocalDate today = When.earlier(day, last);
            // Reports are frozen on their days, which the clock must have reached and not passed.
            move(today);
            week(today);
            progress.at(today, lives.stream().mapToLong(life -> life.ledger().lines()).sum());
            if (!today.isBefore(last)) {
                break;
            }
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Life life : lives) {
            life.ledger().close();
            summary.put(life.key(), life.summary());
        }
        Files.writeString(
                out.resolve("summary.json"),
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(summary));
        return summary;
    }

    private void found(List<Asked> asked, Progress progress)
            throws IOException, InterruptedException {
        Map<String, List<Asked>> owners = new LinkedHashMap<>();
        for (Asked one : asked) {
            String owner = Definition.keyOf(one.definition().path("owner"));
            owners.computeIfAbsent(owner, _ -> new ArrayList<>()).add(one);
        }
        move(earliest(asked).minusWeeks(1));
        for (Map.Entry<String, List<Asked>> owner : owners.entrySet()) {
            JsonNode first = owner.getValue().getFirst().definition();
            Tale tale = Tale.of(first.path("blueprint").asString(""));
            Front front = fronts.get();
            Founding.Tenant tenant =
                    Founding.tenant(
                            front,
                            owner.getKey(),
                            seed,
                            Founding.words(first.path("owner").path("title"), owner.getKey()),
                            tale.tongue());
            progress.line("Tenant " + tenant.key());
            List<String> municipalities = new ArrayList<>();
            List<Cast> casts = new ArrayList<>();
            Actor admin = null;
            for (Asked one : owner.getValue()) {
                Definition definition = new Definition(one.definition());
                Path folder = out.resolve(definition.key());
                Ledger ledger = Life.ledger(folder, order);
                Stage stage =
                        new Stage(front, ledger, new Agenda(), seed, tenant.key())
                                .within(definition.key(), ledger);
                if (admin == null) {
                    admin = Founding.admin(stage, tenant);
                }
                Cast cast =
                        Founding.cast(
                                stage,
                                admin,
                                municipalities,
                                definition,
                                Tale.of(definition.key()));
                municipalities.addAll(cast.municipalities);
                introduce(casts, cast);
                Life life = new Life(stage, cast, folder, one.ofProduct());
                life.schedule();
                lives.add(life);
            }
        }
    }

    /** Programmes of a tenant that name each other as sisters share people. */
    private static void introduce(List<Cast> casts, Cast cast) {
        for (Cast other : casts) {
            if (cast.definition.keys("sisters").contains(other.definition.key())) {
                cast.sisters.add(other);
            }
            if (other.definition.keys("sisters").contains(cast.definition.key())) {
                other.sisters.add(cast);
            }
        }
        casts.add(cast);
    }

    /** The first day of all, before which their tenants are founded. */
    private LocalDate earliest(List<Asked> asked) {
        return asked.stream()
                .map(one -> new Definition(one.definition()))
                .map(each -> Frame.of(each, Tale.of(each.key()), Founding.frames(seed, each)))
                .map(Frame::opens)
                .reduce(When::earlier)
                .orElseThrow();
    }

    private void week(LocalDate day) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (Life life : lives) {
            running.add(workers.submit(() -> life.until(day)));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            }
        }
    }

    private void move(LocalDate day) throws IOException, InterruptedException {
        clock.set(day.atTime(16, 0).toInstant(ZoneOffset.UTC));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        for (Life life : lives) {
            try {
                life.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
