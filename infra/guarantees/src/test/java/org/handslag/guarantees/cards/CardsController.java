package org.handslag.guarantees.cards;

import java.util.List;
import java.util.stream.IntStream;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CardsController {
    private final Answers answers;

    CardsController(Answers answers) {
        this.answers = answers;
    }

    record Card(
            @PersonId String person,
            PrivateText name,
            List<PrivateText> notes,
            @Nullable @PersonId List<String> friends) {}

    private static Card card(String id) {
        return new Card(
                id,
                PrivateText.about(id, "Name of " + id),
                List.of(PrivateText.ofTenant("a note")),
                List.of(id + "-friend"));
    }

    @Allowed("read-cards")
    @GetMapping("/api/cards/{id}")
    ResponseEntity<Card> show(Call call, @PathVariable String id) {
        return ResponseEntity.ok().eTag("1").body(card(id));
    }

    @Allowed("read-cards")
    @GetMapping("/api/cards")
    List<Card> list(Call call, @RequestParam int count) {
        return IntStream.range(0, count).mapToObj(i -> card("p" + i)).toList();
    }

    @Allowed("write-cards")
    @PostMapping("/api/cards/{id}")
    Card write(Call call, @PathVariable String id) {
        return card(id);
    }

    @Allowed("read-cards")
    @GetMapping("/api/pages/{id}")
    ResponseEntity<byte[]> page(Call call, @PathVariable String id) {
        PrivateText name = card(id).name();
        return answers.rendered(
                MediaType.TEXT_HTML,
                "<p>" + name.reveal().orElse(""),
                seen -> seen.saw(name, "name"));
    }

    /** What nobody may do: a body that says nothing of whom it shows. */
    @Allowed("read-cards")
    @GetMapping("/api/careless/{id}")
    ResponseEntity<byte[]> careless(Call call, @PathVariable String id) {
        return ResponseEntity.ok(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Allowed("read-cards")
    @GetMapping("/api/blank")
    List<String> blank(Call call) {
        return List.of("nobody");
    }
}
