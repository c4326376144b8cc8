package org.handslag.platform.personal;

/**
 * Is told of every personal text that goes into an answer. The writer of answers looks for it in
 * its attributes, under this class; where there is none nobody is told.
 */
@FunctionalInterface
public interface Witness {
    /**
     * A text is about to be written.
     *
     * @param field the name of the answer's field that holds it; of a list, the list's
     */
    void saw(PrivateText text, String field);
}
