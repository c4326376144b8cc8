package org.handslag.matching;

import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

class WhatOthersPromiseTest {

    @Test
    void everySampleOfTheMirroredKindsCanBeRead() {
        RunningService.of(MatchingApplication.class, MatchingApplication.NAME)
                .readsTheSamplesOfWhatItMirrors();
    }
}
