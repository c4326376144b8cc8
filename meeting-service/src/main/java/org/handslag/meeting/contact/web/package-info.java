/** Contacts over HTTP. */
@NullMarked
package org.handslag.meeting.contact.web;

import org.jspecify.annotations.NullMarked;
