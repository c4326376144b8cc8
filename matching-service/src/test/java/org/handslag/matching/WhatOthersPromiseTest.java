package org.handslag.matching;

import org.junit.jupiter.api.Test;

class WhatOthersPromiseTest {

    @Test
    void everySampleOfTheMirroredKindsCanBeRead() {
        Town town = new Town();
        town.settle();
        town.service.readsTheSamplesOfWhatItMirrors();
    }
}
