/** A contact of staff with a pair or a person: pure rules, JDK only. */
@NullMarked
package org.handslag.meeting.contact.model;

import org.jspecify.annotations.NullMarked;
