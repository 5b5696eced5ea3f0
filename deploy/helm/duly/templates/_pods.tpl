{{/* What every pod has, jobs and tests included. */}}

{{/* A pod template's metadata. Takes root, component, values (podLabels, podAnnotations), podAnnotations (the chart's own; optional). */}}
{{- define "duly.pod.metadata" -}}
labels:
  {{- include "duly.labels" . | nindent 2 }}
  {{- with .values.podLabels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with merge (dict) .values.podAnnotations (.podAnnotations | default dict) .root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* No token, and none of the variables that Kubernetes derives from Services: DULY_BACKEND_PORT would stop the start.
Takes root, account (a ServiceAccount's name), podSecurityContext. */}}
{{- define "duly.pod.identity" -}}
serviceAccountName: {{ .account }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- include "duly.image.pullSecrets" .root }}
securityContext:
  {{- toYaml .podSecurityContext | nindent 2 }}
{{- end -}}

{{/* Where a pod runs. Takes root, values (its own, which go before the top level's; optional). */}}
{{- define "duly.pod.placement" -}}
{{- $own := .values | default dict -}}
{{- range $name := list "nodeSelector" "tolerations" "affinity" "priorityClassName" }}
{{- with get $own $name | default (get $.root.Values $name) }}
{{ $name }}: {{- kindIs "string" . | ternary (printf " %s" (toYaml .)) (toYaml . | nindent 2) }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Takes root, component. */}}
{{- define "duly.pod.spread" -}}
{{- with .root.Values.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- range . }}
  {{- $selector := dict "matchLabels" (include "duly.selector" $ | fromYaml) }}
  - {{- merge (dict) . (dict "labelSelector" $selector "matchLabelKeys" (list "pod-template-hash")) | toYaml | nindent 4 }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* A container that runs one command of the backend's image on the database. Takes root, name, args, env (YAML; optional), mounts (YAML; optional). */}}
{{- define "duly.job.container" -}}
- name: {{ .name }}
  {{- include "duly.image" (dict "root" .root "service" "backend") | nindent 2 }}
  args: {{- toYaml .args | nindent 4 }}
  env:
    {{- include "duly.database.env" .root | nindent 4 }}
    {{- with .env }}
    {{- . | nindent 4 }}
    {{- end }}
  resources:
    {{- toYaml .root.Values.jobs.resources | nindent 4 }}
  securityContext:
    {{- toYaml .root.Values.securityContext | nindent 4 }}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
    {{- include "duly.database.mounts" .root | nindent 4 }}
    {{- with .mounts }}
    {{- . | nindent 4 }}
    {{- end }}
{{- end -}}

{{/* The spec of a pod with such a container. Takes what duly.job.container takes, and restartPolicy, volumes (YAML; optional). */}}
{{- define "duly.job.pod" -}}
{{- $account := include "duly.serviceAccountName" (dict "root" .root "component" "jobs") -}}
{{- include "duly.pod.identity" (dict "root" .root "account" $account "podSecurityContext" .root.Values.backend.podSecurityContext) }}
{{- include "duly.pod.placement" (dict "root" .root) }}
restartPolicy: {{ .restartPolicy }}
containers:
  {{- include "duly.job.container" . | nindent 2 }}
volumes:
  {{- include "duly.tmp" . | nindent 2 }}
  {{- include "duly.database.volumes" .root | nindent 2 }}
  {{- with .volumes }}
  {{- . | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* The only place where a container may write. */}}
{{- define "duly.tmp" -}}
- name: tmp
  emptyDir: {sizeLimit: 32Mi}
{{- end -}}
