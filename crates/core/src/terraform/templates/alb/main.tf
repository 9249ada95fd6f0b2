resource "aws_security_group" "this" {
  name_prefix = "${var.name}-alb-"
  description = "Load balancer"
  vpc_id      = var.vpc_id

  tags = { Name = "${var.name}-alb" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  security_group_id = aws_security_group.this.id
  description       = "HTTP from the internet"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80

  tags = { Name = "${var.name}-alb-http" }
}

# if https
resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "HTTPS from the internet"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = { Name = "${var.name}-alb-https" }
}

resource "aws_lb" "this" {
  name               = var.name
  load_balancer_type = "application"
  internal           = false
  security_groups    = [aws_security_group.this.id]
  subnets            = var.public_subnet_ids

  # InvalidHeaders
  drop_invalid_header_fields = true

  tags = { Name = var.name }
}

# TargetGroupName
resource "aws_lb_target_group" "this" {
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

  # if blue_green_http
  # CodeDeployMoves
  # if blue_green_http
  lifecycle {
    ignore_changes = [default_action]
  }
}

# if https
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.certificate_arn

  # TlsPolicy
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"

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
