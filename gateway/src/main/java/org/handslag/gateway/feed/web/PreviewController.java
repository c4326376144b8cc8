package org.handslag.gateway.feed.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.feed.application.Previewing;
import org.handslag.gateway.feed.application.Previewing.Kept;
import org.handslag.gateway.feed.application.Previewing.Preview;
import org.handslag.gateway.feed.application.Previewing.SeenType;
import org.handslag.gateway.feed.model.NamedProgramme;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a subscription would see, for the admin who is to begin it. */
@RestController
class PreviewController {
    private static final int MOST_TYPES = 100;
    private static final int MOST_PROGRAMMES = 100;

    private final Previewing previewing;

    PreviewController(Previewing previewing) {
        this.previewing = previewing;
    }

    record PreviewRequest(
            @Nullable @Size(max = MOST_TYPES) List<@NotNull @Size(max = 80) String> types,
            @Nullable @Size(max = MOST_PROGRAMMES)
                    List<@NotNull @Size(max = 26) String> programmes) {}

    /**
     * What it would see.
     *
     * @param unknownProgrammes ids of the filter under which there is no programme
     * @param events that happened so far
     * @param never what is in no event of any type
     */
    record PreviewView(
            List<TypeView> types,
            List<ProgrammeView> programmes,
            List<String> unknownProgrammes,
            EventsView events,
            List<String> never) {
        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.types().stream().map(TypeView::of).toList(),
                    preview.programmes().stream().map(ProgrammeView::of).toList(),
                    preview.unknownProgrammes(),
                    EventsView.of(preview.kept()),
                    preview.never());
        }
    }

    /**
     * A type that it would see.
     *
     * @param always whatever the filter says
     * @param pseudonyms fields whose ids are the subscription's own
     * @param plain fields whose ids are those that the API has
     * @param events of this type so far
     */
    record TypeView(
            String type,
            String description,
            boolean always,
            List<String> pseudonyms,
            List<String> plain,
            int events) {
        static TypeView of(SeenType seen) {
            PublicType type = seen.type();
            List<String> pseudonyms = new ArrayList<>(List.of("id"));
            List<String> plain = new ArrayList<>();
            (type.subjectIsPseudonym() ? pseudonyms : plain).add("subject");
            type.pseudonyms().forEach(field -> pseudonyms.add("data." + field));
            type.plainIds().forEach(field -> plain.add("data." + field));
            return new TypeView(
                    type.publicName(),
                    type.description(),
                    seen.always(),
                    pseudonyms,
                    plain,
                    seen.events());
        }
    }

    /**
     * A programme.
     *
     * @param title a text, or one for each language
     */
    record ProgrammeView(String id, String key, @Nullable Object title) {
        static ProgrammeView of(NamedProgramme programme) {
            return new ProgrammeView(
                    programme.id(), programme.key(), programme.definition().title());
        }
    }

    /**
     * The newest events that are kept.
     *
     * @param seen how many of them it would see
     * @param lookedAt how many they are
     * @param since when the oldest of them was recorded
     * @param all whether they are all that are kept
     */
    record EventsView(int seen, int lookedAt, @Nullable Instant since, boolean all) {
        static EventsView of(Kept kept) {
            return new EventsView(kept.seen(), kept.lookedAt(), kept.since(), kept.all());
        }
    }

    @Allowed("preview-subscription")
    @PostMapping("/api/subscriptions/preview")
    PreviewView preview(Call call, @Valid @RequestBody PreviewRequest request) {
        return PreviewView.of(
                previewing.preview(
                        call.tenant(),
                        Subscriptions.filter(
                                orEmpty(request.types()), orEmpty(request.programmes()))));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
