package org.handslag.acceptance.life;

import java.util.List;

/**
 * What people write in the story, in the language of the place.
 *
 * @param swedish Swedish, else Norwegian
 */
record Phrases(boolean swedish) {

    static Phrases of(Tale tale) {
        return new Phrases(tale.swedish());
    }

    String cv(int years) {
        return swedish
                ? "Har arbetat i " + years + " år, det mesta i samma yrke."
                : "Har arbeidet i " + years + " år, det meste i samme yrke.";
    }

    String letter() {
        return swedish
                ? "Jag söker för att jag vill arbeta med det jag kan."
                : "Jeg søker fordi jeg vil arbeide med det jeg kan.";
    }

    /** What is answered in words, one of several. */
    List<String> answers() {
        return swedish
                ? List.of(
                        "Jag vill lära känna folk i mitt yrke.",
                        "Jag vill förstå hur man söker arbete här.",
                        "Jag har letat länge och behöver någon att fråga.")
                : List.of(
                        "Jeg vil bli kjent med folk i yrket mitt.",
                        "Jeg vil forstå hvordan man søker arbeid her.",
                        "Jeg har lett lenge og trenger noen å spørre.");
    }

    String feedback() {
        return swedish
                ? "Svarade tydligt; vi talade om vad som kommer sedan."
                : "Svarte tydelig; vi snakket om hva som kommer etterpå.";
    }

    /** The goal of one's own plan that everybody has. */
    String workGoal() {
        return swedish ? "Ett arbete i mitt eget yrke." : "Et arbeid i eget fag.";
    }

    String workMeasure() {
        return swedish ? "Ett erbjudande om arbete." : "Tilbud om arbeid.";
    }

    String networkGoal() {
        return swedish ? "Lära känna fem i min bransch." : "Bli kjent med fem i bransjen min.";
    }

    String networkMeasure() {
        return swedish ? "Fem jag kan ringa." : "Fem jeg kan ringe.";
    }

    /** How an internship goes. */
    String followUp() {
        return swedish
                ? "Det går bra; vill gärna möta fler kunder."
                : "Det går bra; vil gjerne møte flere kunder.";
    }

    /** What the two say of an internship when they look back. */
    String evaluation() {
        return swedish
                ? "Uppgifterna passar, språket på arbetsplatsen lossnar."
                : "Oppgavene passer, språket på arbeidsplassen løsner.";
    }
}
