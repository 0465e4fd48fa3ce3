<%-- What an editor is told about a picture that readers do not see. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<sling:adaptTo adaptable="${resource}" adaptTo="org.vitrine.sling.picture.Picture" var="picture" />
<c:choose>
    <c:when test="${empty picture}"><c:set var="said" value="vitrine.unconfigured" /></c:when>
    <c:when test="${not empty picture.reason}"><c:set var="said" value="vitrine.reason.${picture.reason}" /></c:when>
    <c:otherwise><c:set var="said" value="vitrine.${picture.state}" /></c:otherwise>
</c:choose>
<fmt:message key="${said}" var="said" />
<p class="vitrine-note" style="display: inline-block; margin: 0.25em 0.5em 0.25em 0; padding: 0.15em 0.6em; border-left: 3px solid #b45309; background: #fef3c7; color: #451a03; font-size: 0.875em" data-state="${sling:encode(picture.state,'HTML_ATTR')}"><sling:encode value="${said}" mode="HTML" /></p>
