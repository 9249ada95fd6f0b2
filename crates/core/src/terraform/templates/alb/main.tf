resource "aws_security_group" "this" {
  name_prefix = "${var.name}-alb-"
  description = "Load balancer"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-alb" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  # if http
  # if open_to_all
  # SkipPort80
  # if https
  # if open_to_all
  # SkipPort80Redirects
  for_each = toset(var.allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "HTTP from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80

  tags = { Name = "${var.name}-alb-http-${each.key}" }
}

# if https
resource "aws_vpc_security_group_ingress_rule" "https" {
  for_each = toset(var.allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "HTTPS from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = { Name = "${var.name}-alb-https-${each.key}" }
}

resource "aws_lb" "this" {
  # unless access_logs
  # SkipAccessLogs
  # unless deletion_protection
  # SkipDeletionProtection
  # if http
  # SkipRedirect
  # unless internal
  # unless waf
  # SkipWaf
  # if waf
  # SkipWafAnonymous
  name               = var.name
  load_balancer_type = "application"
  internal           = plan.internal
  security_groups    = [aws_security_group.this.id]
  subnets            = var.subnet_ids
  idle_timeout       = plan.idle_timeout

  # InvalidHeaders
  drop_invalid_header_fields = true

  # if deletion_protection
  # DeletionProtection
  # if deletion_protection
  enable_deletion_protection = true

  # if access_logs
  access_logs {
    bucket  = aws_s3_bucket.logs.id
    enabled = true
  }

  tags = { Name = var.name }

  # if access_logs
  # LogPolicyFirst
  # if access_logs
  depends_on = [aws_s3_bucket_policy.logs]
}

# TargetGroupName
resource "aws_lb_target_group" "this" {
  # if http
  # SkipTargetHttp
  name_prefix = plan.target_group_prefix
  target_type = "ip"
  vpc_id      = var.vpc_id
  protocol    = "HTTP"
  port        = var.container_port

  # DeregistrationDelay
  deregistration_delay = 30

  health_check {
    path                = plan.health_check_path
    matcher             = plan.health_check_codes
    interval            = plan.health_check_interval
    timeout             = plan.health_check_timeout
    healthy_threshold   = plan.healthy_threshold
    unhealthy_threshold = plan.unhealthy_threshold
  }

  tags = { Name = var.name }

  lifecycle {
    create_before_destroy = true
  }
}

# if https
# Redirect
resource "aws_lb_listener" "http" {
  # if http
  # SkipHttps
  # if http
  # SkipTls
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"

  # if http
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  # if https
  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }

  tags = { Name = "${var.name}-http" }

  # if blue_green
  # if http
  # CodeDeployMoves
  # if blue_green
  # if http
  lifecycle {
    ignore_changes = [default_action]
  }
}

# if https
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = plan.listener_certificate

  # if tls_12
  # TlsPolicy
  # if tls_12_restricted
  # TlsPolicyRestricted
  # if tls_13
  # TlsPolicyNewest
  ssl_policy = plan.tls_policy

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  tags = { Name = "${var.name}-https" }

  # if blue_green
  # CodeDeployMoves
  # if blue_green
  lifecycle {
    ignore_changes = [default_action]
  }
}
