<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" %><%@ taglib prefix="dam" uri="urn:vitrine:dam" %><!DOCTYPE html>
<html lang="de-DE">
<head><title>Größe</title></head>
<body>
<dam:picture reference="${param.reference}" preset="hero" alt="${param.alt}" sizes="50vw" locale="de-DE" first="true" credit="true" class="wide"/>
<p id="inline"><img data-dam="${param.reference}" data-preset="card"></p>
<a id="link" href="<dam:url reference="${param.reference}" preset="download"/>">PDF</a>
<dam:url reference="${param.reference}" preset="teaser" var="teaser"/><p id="var" title="${teaser}"></p>
<div id="film"><dam:video reference="${param.reference}" preset="clip" locale="de-DE" class="wide"/></div>
<p id="nothing"><dam:picture reference="" preset="hero"/><dam:picture reference="nonsense" preset="hero"/></p>
</body>
</html>
