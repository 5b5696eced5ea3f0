{{/* The Deployment of one of the three services. Takes root, service, port, metricsPort, env (YAML), mounts and volumes (YAML; optional), podAnnotations (optional). */}}
{{- define "duly.deployment" -}}
{{- $values := index .root.Values .service -}}
{{- $scope := dict "root" .root "component" .service "name" .service "service" .service "values" $values "annotations" $values.annotations -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "duly.metadata" $scope | nindent 2 }}
spec:
  {{- include "duly.deployment.replicas" $scope | nindent 2 }}
  revisionHistoryLimit: 5
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
  selector:
    matchLabels:
      {{- include "duly.selector" $scope | nindent 6 }}
  template:
    metadata:
      {{- include "duly.pod.metadata" (merge (dict "podAnnotations" .podAnnotations) $scope) | nindent 6 }}
    spec:
      {{- include "duly.pod.identity" (merge (dict "account" (include "duly.serviceAccountName" $scope) "podSecurityContext" $values.podSecurityContext) $scope) | nindent 6 }}
      {{- include "duly.pod.placement" $scope | nindent 6 }}
      {{- include "duly.pod.spread" $scope | nindent 6 }}
      terminationGracePeriodSeconds: {{ .root.Values.terminationGracePeriodSeconds }}
      containers:
        - name: {{ .service }}
          {{- include "duly.image" $scope | nindent 10 }}
          ports:
            - {name: http, containerPort: {{ .port }}}
            - {name: metrics, containerPort: {{ .metricsPort }}}
          env:
            - name: LOG_LEVEL
              value: {{ .root.Values.logLevel }}
            {{- .env | nindent 12 }}
            {{- with $values.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          {{- include "duly.deployment.life" .root | nindent 10 }}
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          securityContext:
            {{- toYaml .root.Values.securityContext | nindent 12 }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- with .mounts }}
            {{- . | nindent 12 }}
            {{- end }}
            {{- with $values.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        {{- include "duly.tmp" . | nindent 8 }}
        {{- with .volumes }}
        {{- . | nindent 8 }}
        {{- end }}
        {{- with $values.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
{{- end -}}

{{/* An autoscaler owns the number of pods, once it has written one. Before that, leaving it out would make Kubernetes fall
back to 1: so what runs is handed on. Takes root, name, values. */}}
{{- define "duly.deployment.replicas" -}}
{{- if not .values.autoscaling.enabled -}}
replicas: {{ .values.replicas }}
{{- else -}}
{{- $live := lookup "apps/v1" "Deployment" .root.Release.Namespace (printf "%s-%s" (include "duly.fullname" .root) .name) -}}
{{- if $live -}}
{{- $scaled := false -}}
{{- range $live.metadata.managedFields -}}
{{- $scaled = or $scaled (eq (.subresource | default "") "scale") -}}
{{- end -}}
{{- if not $scaled -}}
replicas: {{ $live.spec.replicas }}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Probes, and the end: first the pod serves on until its address is forgotten, then it drains by itself. */}}
{{- define "duly.deployment.life" -}}
{{- range $kind, $path := dict "startup" "/livez" "liveness" "/livez" "readiness" "/readyz" }}
{{ $kind }}Probe:
  httpGet: {path: {{ $path }}, port: http}
  {{- toYaml (get $.Values.probes $kind) | nindent 2 }}
{{- end }}
lifecycle:
  preStop:
    sleep: {seconds: {{ .Values.preStopSeconds }}}
{{- end -}}
