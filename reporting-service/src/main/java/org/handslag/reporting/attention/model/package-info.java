/** What was done about something that needed attention. */
@NullMarked
package org.handslag.reporting.attention.model;

import org.jspecify.annotations.NullMarked;
