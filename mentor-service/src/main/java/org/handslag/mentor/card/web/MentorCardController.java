package org.handslag.mentor.card.web;

import org.handslag.mentor.card.application.ShowingMentorCard;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mentor's card, for the participant of a pair. */
@RestController
class MentorCardController {
    private final ShowingMentorCard cards;

    MentorCardController(ShowingMentorCard cards) {
        this.cards = cards;
    }

    @Allowed("show-mentor-card")
    @GetMapping("/api/mentors/{id}/card")
    MentorCardView card(Call call, @PathVariable String id) {
        return MentorCardView.of(cards.show(call, id));
    }
}
