package org.vitrine.generic.api.access;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.vitrine.generic.api.access.Gate.Limits;

/** Puts the gate before every call. A call that does not say whom it answers keeps the API from starting. */
public final class AccessFeature implements DynamicFeature, ContainerResponseFilter {

    private final Gate gate;

    public AccessFeature(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void configure(ResourceInfo call, FeatureContext context) {
        // Jersey answers OPTIONS by itself, and tells nothing but the methods there are.
        if (call.getResourceMethod().getDeclaringClass().isAnnotationPresent(Path.class)) {
            context.register(new Door(gate, scope(call.getResourceMethod())));
        }
    }

    private static Optional<Scope> scope(Method call) {

        Needs needs = call.getAnnotation(Needs.class);
        if (needs == null && !call.isAnnotationPresent(Open.class)) {
            throw new IllegalStateException(call + " does not say whom it answers: @Needs a scope, or @Open.");
        }
        return needs == null ? Optional.empty() : Optional.of(needs.value());
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (call.getProperty(Limits.PROPERTY) instanceof Limits limits) {
            limits.tell(answer.getHeaders());
        }
    }

    private record Door(Gate gate, Optional<Scope> scope) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext call) {
            gate.admit(call, scope);
        }
    }
}
