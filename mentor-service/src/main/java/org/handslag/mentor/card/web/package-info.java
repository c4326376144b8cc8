/** The mentor's card over HTTP. */
@NullMarked
package org.handslag.mentor.card.web;

import org.jspecify.annotations.NullMarked;
