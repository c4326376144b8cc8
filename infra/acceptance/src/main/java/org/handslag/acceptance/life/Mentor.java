package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** A mentor as the story knows them. Changed only by their own strand, or by what stands alone. */
final class Mentor {
    final int number;
    final Person person;
    final int capacity;
    final boolean coordinating;
    final String strand;
    final Strand calls;
    final Chance chance;
    final List<Pair> pairs = new ArrayList<>();

    /** Pairs that were proposed and not answered yet; answers come from several strands at once. */
    final Set<String> asked = ConcurrentHashMap.newKeySet();

    String id = "";
    String organisation = "";

    /** The number of the firm's promise that this mentor keeps; 0: none was made. */
    int promise;

    boolean trained;
    boolean active;
    @Nullable Actor self;

    Mentor(Stage stage, int number, Person person, int capacity, boolean coordinating) {
        this.number = number;
        this.person = person;
        this.capacity = capacity;
        this.coordinating = coordinating;
        this.strand = "mentor-%03d".formatted(number);
        this.calls = stage.strand(strand);
        this.chance = stage.chance(strand);
    }

    /** How many more participants the mentor can be proposed on the day. */
    int freeOn(LocalDate day) {
        long held = pairs.stream().filter(pair -> pair.lasts(day)).count();
        return active ? Math.max(0, capacity - (int) held - asked.size()) : 0;
    }
}
