variable "name" {
  description = "Prefix of the names of all resources"
  type        = string
}

variable "vpc_id" {
  description = "Id of the VPC"
  type        = string
}

variable "public_subnet_ids" {
  description = "Ids of the subnets of the load balancer, one a zone"
  type        = list(string)
}

variable "container_port" {
  description = "Port on which the container listens"
  type        = number

  validation {
    condition     = var.container_port >= 1 && var.container_port <= 65535
    error_message = "A port is a number from 1 to 65535."
  }
}

variable "certificate_arn" {
  description = "ARN of the certificate of the HTTPS listener"
  type        = string
}

variable "alarm_topic_arn" {
  description = "ARN of the SNS topic that the alarms report to"
  type        = string
}
