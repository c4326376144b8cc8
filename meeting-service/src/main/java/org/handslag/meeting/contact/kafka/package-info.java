/** Contacts on the bus. */
@NullMarked
package org.handslag.meeting.contact.kafka;

import org.jspecify.annotations.NullMarked;
