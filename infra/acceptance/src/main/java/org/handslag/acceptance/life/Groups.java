package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import tools.jackson.databind.JsonNode;

/** Learning groups and circles of a cohort: who is in which, who leaves, who changes over. */
final class Groups {

    private static final int MEMBERS = 6;
    private static final int ENOUGH_TO_LET_GO = 3;

    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Strand calls;
    private final Chance chance;
    private final String kind;
    private final boolean ofParticipants;
    private final boolean ofMentors;
    private final List<Group> formed = new ArrayList<>();

    /** One group, with who is in it at the moment. */
    static final class Group {
        final String key;
        final String id;
        final Set<Participant> participants;
        final Set<Mentor> mentors;

        private Group(String key, String id, Set<Participant> participants, Set<Mentor> mentors) {
            this.key = key;
            this.id = id;
            this.participants = participants;
            this.mentors = mentors;
        }
    }

    Groups(Stage stage, Cast cast, Frame.Cohort cohort, JsonNode kind) {
        this.cast = cast;
        this.cohort = cohort;
        this.kind = Definition.keyOf(kind);
        this.calls = stage.strand("groups-" + this.kind + "-" + cohort.key());
        this.chance = stage.chance("groups-" + this.kind + "-" + cohort.key());
        List<String> audiences = Definition.codes(kind, "audiences");
        this.ofMentors = audiences.contains("mentors");
        this.ofParticipants = audiences.contains("participants") || !ofMentors;
    }

    /** Those that there are. */
    List<Group> formed() {
        return formed;
    }

    /** Everybody of the cohort gets a group. Stands alone. */
    void form(LocalDate day) {
        cast.note();
        List<Participant> here =
                cast.admitted(cohort).stream().filter(one -> Cast.takesPart(one, day)).toList();
        int number = (here.size() + MEMBERS - 1) / MEMBERS;
        for (int i = 0; i < number; i++) {
            Set<Participant> some = new LinkedHashSet<>();
            for (int j = i; j < here.size(); j += number) {
                some.add(here.get(j));
            }
            form(i + 1, some, day);
        }
    }

    private void form(int number, Set<Participant> some, LocalDate day) {
        Set<Participant> participants = ofParticipants ? some : new LinkedHashSet<>();
        Set<Mentor> mentors = new LinkedHashSet<>();
        if (ofMentors) {
            some.forEach(
                    one ->
                            one.pairs.stream()
                                    .filter(pair -> pair.lasts(day))
                                    .forEach(pair -> mentors.add(pair.mentor())));
        }
        String key = kind + "-" + cohort.key() + "-" + number;
        String id =
                calls.post(
                                cast.processLeader,
                                "form-group",
                                "/api/groups",
                                Fields.of(
                                        "programme",
                                        cast.programme,
                                        "cohort",
                                        cast.cohorts.get(cohort.key()),
                                        "kind",
                                        kind,
                                        "key",
                                        key,
                                        "formedOn",
                                        day,
                                        "participants",
                                        participants.isEmpty() ? null : ids(participants),
                                        "mentors",
                                        mentors.isEmpty()
                                                ? null
                                                : mentors.stream().map(one -> one.id).toList()),
                                participants.stream()
                                        .map(one -> one.admission)
                                        .toArray(String[]::new))
                        .id();
        formed.add(new Group(key, id, participants, mentors));
    }

    private static List<String> ids(Set<Participant> some) {
        return some.stream().map(one -> one.id).toList();
    }

    /** Whoever is gone leaves, and somebody changes from the first group to the last. */
    void change(LocalDate day) {
        for (Group group : formed) {
            Set<Participant> gone = new LinkedHashSet<>(group.participants);
            gone.removeIf(one -> !ended(one, day));
            if (!gone.isEmpty()) {
                leave(group, gone, day);
            }
        }
        if (formed.size() > 1 && formed.getFirst().participants.size() > ENOUGH_TO_LET_GO) {
            Participant one = chance.of(List.copyOf(formed.getFirst().participants));
            leave(formed.getFirst(), Set.of(one), day);
            change(
                    formed.getLast(),
                    Fields.of("on", day, "join", Map.of("participants", List.of(one.id))));
            formed.getLast().participants.add(one);
        }
    }

    private static boolean ended(Participant one, LocalDate day) {
        Fate fate = one.fate;
        LocalDate ends = fate == null ? null : fate.ends();
        return ends != null && !ends.isAfter(day);
    }

    private void leave(Group group, Set<Participant> some, LocalDate day) {
        change(group, Fields.of("on", day, "leave", ids(some)));
        group.participants.removeAll(some);
    }

    private void change(Group group, Map<String, Object> body) {
        calls.post(
                cast.processLeader, "change-group", "/api/groups/" + group.id + "/members", body);
    }
}
