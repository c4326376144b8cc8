package org.handslag.platform.membership;

import org.handslag.platform.access.Members;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The gateway owns memberships and sets {@code handslag.access.members=own}; everybody else mirrors
 * them.
 */
@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {
    @Bean
    @ConditionalOnProperty(
            name = "handslag.access.members",
            havingValue = "mirrored",
            matchIfMissing = true)
    Members members(Mirrors mirrors) {
        return new MirroredMembers(mirrors);
    }
}
