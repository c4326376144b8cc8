package org.handslag.matching.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import org.handslag.matching.round.web.ReasonWords;
import org.handslag.matching.suggestion.application.SuggestingMentors;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for staff. */
@RestController
class SuggestionController {
    private final SuggestingMentors suggesting;
    private final Words words;

    SuggestionController(SuggestingMentors suggesting, Words words) {
        this.suggesting = suggesting;
        this.words = words;
    }

    @Allowed("suggest-mentors")
    @GetMapping("/api/suggestions")
    SuggestionsView suggest(Call call, @RequestParam String admission, HttpServletRequest request) {
        return SuggestionsView.of(
                suggesting.suggest(call, admission),
                new ReasonWords(words, Words.language(request)));
    }
}
