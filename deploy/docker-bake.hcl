# Builds and publishes the images: docker buildx bake -f deploy/docker-bake.hcl [default|lts|TARGET] [--push].
# Group default: the bases that the Dockerfiles name. Group lts: bases that still get fixes (docs/images.md says which to choose).

variable "OWNER" {
  default     = "duly-app"
  description = "Whose images and sources these are."
}

variable "REGISTRY" {
  default     = "ghcr.io"
  description = "Where the images are published."
}

variable "VERSION" {
  default     = "0.0.0-dev"
  description = "Version of the release, without a v; also the tag."
}

variable "REVISION" {
  default     = "unknown"
  description = "Commit that is built."
}

variable "SOURCE_DATE_EPOCH" {
  default     = "0"
  description = "The commit's time in seconds (git log -1 --format=%ct): every file and label gets it, so that a commit gives one digest."
}

variable "CREATED" {
  default     = timeadd("1970-01-01T00:00:00Z", "${SOURCE_DATE_EPOCH}s")
  description = "The commit's time as a date, for the labels; follows from SOURCE_DATE_EPOCH."
}

variable "BY_DIGEST" {
  default     = false
  description = "Whether images are pushed without a tag, as a release does before it has scanned them."
}

# Bases of the Dockerfiles, as their FROM lines have them. A named context replaces a base only under its short name, without
# "docker.io/library/", and a name that matches nothing is passed over in silence: tests/images/test_bake.py holds them together.
variable "PYTHON" {
  default = "python:3.11-alpine@sha256:8c0303d257dc473d4a260914f75af50f4c0725e1b2c4e613dfb47ed74edba602"
}

variable "NODE" {
  default = "node:18-alpine@sha256:8d6421d663b4c28fd3ebc498332f249011d118945588d0a35cb9bc4b8ca09d9e"
}

# Bases of the group lts. LTS_NODE is what builds the web app in both groups.
variable "LTS_PYTHON" {
  default = "python:3.14-alpine@sha256:9e9fde4d32eedce0b661d9ab91e826b62dddf28e928c230ec55f1866cac66b01"
}

variable "LTS_NODE" {
  default = "node:24-alpine@sha256:d32cdf619f63fe0471182d08996dd516c6275bb5fd31ae06e55a570bd9e1ad43"
}

function "tags" {
  params = [image, suffix]
  result = ["${REGISTRY}/${OWNER}/duly-${image}${BY_DIGEST ? "" : ":${VERSION}${suffix}"}"]
}

function "based_on" {
  params = [base]
  result = {
    BASE_NAME   = "docker.io/library/${split("@", base)[0]}"
    BASE_DIGEST = split("@", base)[1]
  }
}

function "image" {
  params = [base]
  result = "docker-image://docker.io/library/${base}"
}

group "default" {
  targets = ["frontend", "backend", "chatbot"]
}

group "lts" {
  targets = ["frontend-lts", "backend-lts", "chatbot-lts"]
}

target "_common" {
  context   = "."
  platforms = ["linux/amd64", "linux/arm64"]
  args = {
    SOURCE            = "https://github.com/${OWNER}/duly"
    VERSION           = VERSION
    REVISION          = REVISION
    CREATED           = CREATED
    SOURCE_DATE_EPOCH = SOURCE_DATE_EPOCH
  }
  attest = [
    "type=provenance,mode=max",
    "type=sbom,generator=docker.io/docker/buildkit-syft-scanner:1.12.0@sha256:ae4f3b554449e7e25548e7d8ccc029d17357348e30c6e3df01b92bc93654d6a9",
  ]
  output = ["type=image,oci-mediatypes=true,rewrite-timestamp=true${BY_DIGEST ? ",push-by-digest=true,name-canonical=true" : ""}"]
}

target "_python" {
  inherits = ["_common"]
  args     = based_on(PYTHON)
}

target "_python-lts" {
  inherits = ["_common"]
  args     = based_on(LTS_PYTHON)
  contexts = { "${PYTHON}" = image(LTS_PYTHON) }
}

target "frontend" {
  inherits   = ["_common"]
  dockerfile = "frontend/Dockerfile"
  args       = based_on(NODE)
  tags       = tags("frontend", "")
}

target "frontend-lts" {
  inherits   = ["_common"]
  dockerfile = "frontend/Dockerfile"
  args       = based_on(LTS_NODE)
  contexts   = { "${NODE}" = image(LTS_NODE) }
  tags       = tags("frontend", "-lts")
}

target "backend" {
  inherits   = ["_python"]
  dockerfile = "backend/Dockerfile"
  tags       = tags("backend", "")
}

target "backend-lts" {
  inherits   = ["_python-lts"]
  dockerfile = "backend/Dockerfile"
  tags       = tags("backend", "-lts")
}

target "chatbot" {
  inherits   = ["_python"]
  dockerfile = "chatbot/Dockerfile"
  tags       = tags("chatbot", "")
}

target "chatbot-lts" {
  inherits   = ["_python-lts"]
  dockerfile = "chatbot/Dockerfile"
  tags       = tags("chatbot", "-lts")
}
