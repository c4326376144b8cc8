/** Recording and showing contacts: one class per use case. */
@NullMarked
package org.handslag.meeting.contact.application;

import org.jspecify.annotations.NullMarked;
