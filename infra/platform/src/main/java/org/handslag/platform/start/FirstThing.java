package org.handslag.platform.start;

/** Something that comes before every answer and every record; a bean. */
public interface FirstThing {
    /** Whether it is done; once done it stays so. */
    boolean done();
}
