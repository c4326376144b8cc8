/** The record of processing over HTTP. */
@NullMarked
package org.handslag.participant.basis.web;

import org.jspecify.annotations.NullMarked;
