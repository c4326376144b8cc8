/** Shows what disclosure allows, and puts on record what a person says and workplaces are told. */
@NullMarked
package org.handslag.participant.disclosure.application;

import org.jspecify.annotations.NullMarked;
