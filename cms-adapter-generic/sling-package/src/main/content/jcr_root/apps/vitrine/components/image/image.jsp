<%-- A picture that stands in the DAM. What is stored is its reference. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<sling:adaptTo adaptable="${resource}" adaptTo="org.vitrine.sling.picture.Picture" var="picture" />
${picture.markup}
<c:if test="${cmsEditEnabled == 'true' && picture.state != 'shown'}">
    <sling:call script="note.jsp" />
</c:if>
