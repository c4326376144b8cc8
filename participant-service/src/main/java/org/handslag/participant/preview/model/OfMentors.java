package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Blueprint;

/** What is asked of mentors; nothing where there are no pairs. */
final class OfMentors {
    private OfMentors() {}

    static List<Line> lines(Blueprint blueprint, Expectations expectations) {
        List<Line> lines = new ArrayList<>();
        if (!blueprint.pairs()) {
            return lines;
        }
        for (Map<?, ?> part : blueprint.objects("mentors", "planned")) {
            Line number = Saying.number(part.get("number"));
            lines.add(
                    part.get("municipality") instanceof String municipality
                            ? new Line(
                                    "mentors-of",
                                    Map.of(
                                            "number",
                                            number,
                                            "title",
                                            Saying.title(
                                                    blueprint.objects("municipalities"),
                                                    municipality)))
                            : Line.of("mentors", "number", number));
        }
        List<Map<?, ?>> channels = blueprint.objects("mentors", "channels");
        if (!channels.isEmpty()) {
            lines.add(Line.of("found-through", "list", Saying.titles(channels)));
        }
        if ("for-participant".equals(blueprint.at("mentors", "recruitment"))) {
            lines.add(Line.of("found-for-one"));
        }
        lines.addAll(Expectations.criteria(blueprint, "mentors"));
        List<Map<?, ?>> activation = blueprint.objects("mentors", "activation");
        if (!activation.isEmpty()) {
            lines.add(Line.of("active-after", "list", Saying.titles(activation)));
        }
        if (blueprint.at("mentors", "capacity", "default") instanceof Number capacity) {
            lines.add(Line.of("capacity", "n", capacity));
        }
        lines.add(Line.of("matched-" + Blueprint.text(blueprint.at("matching"), "mode")));
        OfParticipants.sides(blueprint, "mentor", lines);
        lines.addAll(expectations.meetings(List.of("pair", "mentor")));
        lines.addAll(expectations.minutes("mentor"));
        if (Boolean.TRUE.equals(blueprint.at("mentors", "mayWriteReference"))) {
            lines.add(Line.of("may-write-reference"));
        }
        lines.addAll(expectations.events("mentors"));
        lines.addAll(expectations.questions("mentors"));
        return lines;
    }
}
