package org.handslag.acceptance.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Folder;
import org.handslag.acceptance.stage.Ledger;
import org.handslag.acceptance.stage.Stage;

/** One programme from its first day to its last report. */
final class Life implements AutoCloseable {

    private final Stage stage;
    private final Cast cast;
    private final Path out;
    private final boolean ofProduct;

    /**
     * A programme that is to be lived.
     *
     * @param out the folder of its ledger and reports; made where it is missing
     * @param ofProduct whether the platform knows the blueprint by its key
     */
    Life(Stage stage, Cast cast, Path out, boolean ofProduct) {
        this.stage = stage;
        this.cast = cast;
        this.out = out;
        this.ofProduct = ofProduct;
    }

    /** Opens a ledger in a folder, whose lines count among those of others. */
    static Ledger ledger(Path out, AtomicLong order) throws IOException {
        Files.createDirectories(out);
        return new Ledger(out.resolve("facts.ndjson"), order);
    }

    /** Puts everything on the agenda. */
    void schedule() {
        stage.agenda().alone(cast.frame.opens(), "a-founding", this::found);
    }

    private void found(LocalDate day) {
        leaveBlueprint();
        Answer programme =
                stage.strand("programme")
                        .post(
                                cast.processLeader,
                                "create-programme",
                                "/api/programmes",
                                ofProduct
                                        ? Fields.of("blueprint", cast.definition.key())
                                        : Fields.of("definition", cast.definition.json()));
        cast.programme = programme.id();
        Course course = new Course(stage, cast);
        Firms firms = new Firms(stage, cast);
        Recruiting recruiting = new Recruiting(stage, cast, firms);
        Meetings meetings = new Meetings(stage, cast);
        Pairing pairing = new Pairing(stage, cast, recruiting, course, meetings);
        new Accounts(stage, cast).schedule();
        if (cast.definition.hasPairs()) {
            recruiting.schedule();
        }
        int admitted = 0;
        for (Frame.Cohort cohort : cast.frame.cohorts()) {
            new Intake(stage, cast, cohort, course).schedule(admitted);
            admitted += cohort.places();
            pairing.schedule(cohort);
        }
        new Offers(stage, cast, firms).schedule();
        new Tours(stage, cast, firms).schedule();
        new Support(stage, cast).schedule();
        new Gatherings(stage, cast).schedule();
        new Evaluation(stage, cast).schedule();
        stage.agenda()
                .alone(
                        cast.frame.ends(),
                        "y-mentors",
                        on -> {
                            cast.note();
                            recruiting.close(on);
                        });
        Folder folder = new Folder(out);
        new PrintedLists(stage, cast, folder).schedule();
        new Reports(stage, cast, folder).schedule();
    }

    /** What the ledger and the reports are to be recounted by. */
    private void leaveBlueprint() {
        try {
            Files.writeString(
                    out.resolve("blueprint.json"), cast.definition.json().toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first day of the story. */
    LocalDate opens() {
        return cast.frame.opens();
    }

    /** Its last. */
    LocalDate ends() {
        return cast.frame.ends();
    }

    String key() {
        return cast.definition.key();
    }

    Ledger ledger() {
        return stage.ledger();
    }

    /** Lets happen what stands up to and with that day. */
    void until(LocalDate day) {
        if (!day.isBefore(opens())) {
            stage.ledger().clock(day);
            stage.agenda().until(When.earlier(day, ends()));
        }
    }

    /** The figures of what happened, and what of the policy could not be met. */
    Map<String, Object> summary() throws IOException {
        Map<String, Integer> told = Tally.of(out.resolve("facts.ndjson"));
        Map<String, Object> summary = new LinkedHashMap<>(told);
        summary.put("tenant", stage.tenant());
        summary.put("from", opens().toString());
        summary.put("until", ends().toString());
        summary.put("unmet", cast.unmet());
        summary.put("assumed", cast.frame.assumed());
        summary.put("broken", Invariants.broken(stage.front(), cast, told));
        return summary;
    }

    @Override
    public void close() throws IOException {
        stage.agenda().close();
        stage.ledger().close();
    }
}
