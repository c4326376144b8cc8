/** What others may know of an internship, and what it knows of them. */
@NullMarked
package org.handslag.participant.internship.kafka;

import org.jspecify.annotations.NullMarked;
